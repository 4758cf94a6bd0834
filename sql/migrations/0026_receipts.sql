-- The page of receipts lists what a folder has received, in each run that writes one.
CREATE INDEX submission_of_folder ON intake.submission (coalesce(folder, ''), received_at DESC, submission_id DESC);
