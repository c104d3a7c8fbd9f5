"""Case files of the council are looked through, decided on, brought in, dropped, and taken back."""
