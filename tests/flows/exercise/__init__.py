"""An installation with a page that never ends and a job that kills its worker."""
