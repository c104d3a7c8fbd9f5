"""What is looked at in a folder: each thing that is wrong, or still to be done, is a finding."""
