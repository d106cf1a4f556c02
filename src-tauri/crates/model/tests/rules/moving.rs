//! Moving an assessment to another method version (method, section 8).
