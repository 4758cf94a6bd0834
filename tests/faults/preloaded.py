"""What the server imports before it is forked into steps; one that is not found would only make them
slow.
"""

import gouji.cli.app
import gouji.extraction.extract
import gouji.maintenance.verify
import gouji.pipeline
import gouji.receipts.write
import gouji.validation.data_docs  # noqa: F401
