//! (choice)
