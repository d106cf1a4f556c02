//! Closed sets of sentences: each kind names one, by its word in JSON.

/// Makes an enum of kinds with `ALL` and `id`.
macro_rules! kinds {
    ($(#[$doc:meta])* $name:ident { $($(#[$kind:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "bindings", derive(specta::Type))]
        pub enum $name { $($(#[$kind])* #[serde(rename = $word)] $variant),* }

        impl $name {
            /// Every kind.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The word in JSON, which ends the key of its sentence.
            pub fn id(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }
        }
    };
}
