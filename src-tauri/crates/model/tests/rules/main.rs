//! The method's rules (method.md), seen from outside the crate.

#[cfg(test)]
mod acceptance;
#[cfg(test)]
mod audit;
#[cfg(test)]
mod check;
#[cfg(test)]
mod consensus;
#[cfg(test)]
mod drafts;
#[cfg(test)]
mod edits;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod explanation;
#[cfg(test)]
mod failure;
#[cfg(test)]
mod file;
#[cfg(test)]
mod hash;
#[cfg(test)]
mod indicator;
#[cfg(test)]
mod inheritance;
#[cfg(test)]
mod layers;
#[cfg(test)]
mod ledger;
#[cfg(test)]
mod matrices;
#[cfg(test)]
mod moving;
#[cfg(test)]
mod parsing;
#[cfg(test)]
mod plain;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod quality;
#[cfg(test)]
mod quantify;
#[cfg(test)]
mod random;
#[cfg(test)]
mod routine;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod suggest;
#[cfg(test)]
mod support;
#[cfg(test)]
mod treatment;
#[cfg(test)]
mod worth;
