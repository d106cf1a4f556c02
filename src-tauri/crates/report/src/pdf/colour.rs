//! The output intent: a small ICC profile that says that our colours are those of the
//! screen (sRGB, IEC 61966-2-1), made from the public constants of that standard.

/// The profile: version 4, three primaries, one parametric curve.
pub(super) fn srgb_profile() -> Vec<u8> {
    // Primaries and white adapted to D50, and the adaptation itself (Bradford).
    let curve = parametric(2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045);
    let elements: Vec<(&[u8; 4], Vec<u8>)> = vec![
        (b"desc", localised("sRGB IEC61966-2-1")),
        (b"cprt", localised("Public domain")),
        (b"wtpt", xyz([0.9642, 1.0, 0.8249])),
        (b"rXYZ", xyz([0.43607, 0.22249, 0.01392])),
        (b"gXYZ", xyz([0.38515, 0.71687, 0.09708])),
        (b"bXYZ", xyz([0.14307, 0.06061, 0.71410])),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
        (
            b"chad",
            array(&[
                1.047_91, 0.022_93, -0.050_19, 0.029_60, 0.990_46, -0.017_07, -0.009_25, 0.015_06,
                0.751_79,
            ]),
        ),
    ];

    let mut table = number(elements.len());
    let mut data = Vec::new();
    let start = 128 + 4 + 12 * elements.len();
    for (tag, element) in &elements {
        table.extend_from_slice(*tag);
        table.extend(number(start + data.len()));
        table.extend(number(element.len()));
        data.extend_from_slice(element);
        data.resize(data.len().next_multiple_of(4), 0);
    }

    let mut profile = number(start + data.len());
    profile.extend_from_slice(&[0; 4]);
    profile.extend_from_slice(&[4, 0x20, 0, 0]);
    profile.extend_from_slice(b"mntrRGB XYZ ");
    for part in [2026_u16, 1, 1, 0, 0, 0] {
        profile.extend_from_slice(&part.to_be_bytes());
    }
    profile.extend_from_slice(b"acsp");
    profile.resize(68, 0);
    for part in [0.9642, 1.0, 0.8249] {
        profile.extend(fixed(part));
    }
    profile.resize(128, 0);
    profile.extend(table);
    profile.extend(data);
    profile
}

fn number(value: usize) -> Vec<u8> {
    u32::try_from(value)
        .unwrap_or(u32::MAX)
        .to_be_bytes()
        .to_vec()
}

/// s15Fixed16Number.
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65_536.0).round() as i32).to_be_bytes()
}

fn xyz(parts: [f64; 3]) -> Vec<u8> {
    let mut out = b"XYZ \0\0\0\0".to_vec();
    out.extend(parts.into_iter().flat_map(fixed));
    out
}

fn array(parts: &[f64]) -> Vec<u8> {
    let mut out = b"sf32\0\0\0\0".to_vec();
    out.extend(parts.iter().copied().flat_map(fixed));
    out
}

/// The curve of sRGB: linear up to `knee`, a power above it (function type 3).
fn parametric(power: f64, scale: f64, offset: f64, linear: f64, knee: f64) -> Vec<u8> {
    let mut out = b"para\0\0\0\0\0\x03\0\0".to_vec();
    out.extend(
        [power, scale, offset, linear, knee]
            .into_iter()
            .flat_map(fixed),
    );
    out
}

/// multiLocalizedUnicode with one record.
fn localised(text: &str) -> Vec<u8> {
    let words: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut out = b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS".to_vec();
    out.extend(number(words.len()));
    out.extend(number(28));
    out.extend(words);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_says_its_own_length() {
        let profile = srgb_profile();
        let said = u32::from_be_bytes(profile[..4].try_into().unwrap());
        assert_eq!(said as usize, profile.len());
        assert_eq!(&profile[36..40], b"acsp");
        assert!(profile.len() < 700);
    }
}
