"""Data files of the project: YAML that has to fit a model."""

from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from gouji.core.errors import CatalogueError


class Frozen(BaseModel):
    """Data from a file: no unknown keys, no change after loading."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Model = TypeVar("Model", bound=Frozen)


def load_yaml(path: Path, model: type[Model]) -> Model:
    """The file as a model. Raises CatalogueError, naming the file and the place, when it does not
    fit.
    """
    try:
        return model.model_validate(yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader))
    except (OSError, ValidationError, yaml.YAMLError) as error:
        raise CatalogueError(f"{path.name}: {error}") from error
