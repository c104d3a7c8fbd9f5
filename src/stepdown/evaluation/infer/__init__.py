"""From counts to estimates: proportions, paired change, amounts. Nothing here sees a row."""
