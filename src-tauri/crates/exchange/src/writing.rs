//! Writes files so that a failure leaves what was there before.
