"""What personal information the system holds, for what, for how long, and who sees it (个人信息处理活动记录).

The register (`kinds.toml`) names each kind with the tables that hold it; columns, protection and readers are derived from the
tables, the scope lines and the permission lines, so that the register cannot say less than the system holds.
"""
