"""Files made to do harm, as people meet them: by command and by page. What is said, and that nothing is kept."""
