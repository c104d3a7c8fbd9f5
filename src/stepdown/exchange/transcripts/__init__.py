"""Transcripts as people have them: Word, OpenDocument, RTF, text, captions and PDF, read as lines with speakers."""
