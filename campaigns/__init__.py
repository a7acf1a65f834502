"""Long runs: what `./test.sh` tries a dozen times is tried here thousands of times.

Every trial has a number; the same number gives the same trial. A campaign that finds something says the number and
how to run that trial alone.
"""
