"""What is written so that nothing is lost: that a copy was taken, and a record put back from one."""
