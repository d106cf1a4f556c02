//! Builders shared by the flow tests.
