"""What the diagnoses weigh: channels, failures, tasks, and what to do first."""
