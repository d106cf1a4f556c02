//! (heading)
