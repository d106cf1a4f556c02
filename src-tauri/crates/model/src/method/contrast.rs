//! What can be read on a colour, and which colours can be told apart. The one place for both
//! rules: the check of a method, the heat map and the window all ask here.

use super::RiskLevel;

/// Red, green and blue of the screen (sRGB, IEC 61966-2-1), each from 0 to 255.
pub type Channels = [u8; 3];

/// The darkest text that the product writes.
pub const DARK_TEXT: Channels = [0x1a; 3];
/// The lightest text that the product writes.
pub const LIGHT_TEXT: Channels = [0xff; 3];

/// Two colours nearer than this are not told apart: the just noticeable difference of
/// [`distance`] (CSS Color Module Level 4, section 13.2, where it is 0.02).
pub const JUST_NOTICEABLE: f64 = 0.02;

/// Reads `#rrggbb`, in either case; nothing else.
pub fn channels(colour: &str) -> Option<Channels> {
    let digits = colour.strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let part = |from: usize| u8::from_str_radix(digits.get(from..from + 2)?, 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

/// How light a colour is, from 0 (black) to 1 (white): WCAG 2.2, relative luminance.
pub fn luminance(colour: Channels) -> f64 {
    let [red, green, blue] = linear(colour);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The contrast of two colours, from 1 to 21: WCAG 2.2, contrast ratio. Text needs 4.5.
pub fn contrast(one: Channels, other: Channels) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The one of [`DARK_TEXT`] and [`LIGHT_TEXT`] that reads best on `fill`.
pub fn text_on(fill: Channels) -> Channels {
    if contrast(DARK_TEXT, fill) >= contrast(LIGHT_TEXT, fill) {
        DARK_TEXT
    } else {
        LIGHT_TEXT
    }
}

/// How different two colours look: the distance in `OKLab`, where black and white are 1 apart
/// (Ottosson 2020; CSS Color Module Level 4, deltaEOK).
pub fn distance(one: Channels, other: Channels) -> f64 {
    apart(linear(one), linear(other))
}

/// The same to an eye without the receptor for green, the commonest weakness of colour vision
/// together with that for red (deuteranopia; Machado, Oliveira and Fernandes 2009).
pub fn distance_without_green(one: Channels, other: Channels) -> f64 {
    apart(deuteranope(linear(one)), deuteranope(linear(other)))
}

/// Whether the two colours look the same to a common eye or to one without green.
pub fn alike(one: Channels, other: Channels) -> bool {
    distance(one, other) < JUST_NOTICEABLE || distance_without_green(one, other) < JUST_NOTICEABLE
}

impl RiskLevel {
    /// The colour of text on the level's own; where that cannot be read, the dark one.
    pub fn text(&self) -> Channels {
        channels(&self.colour).map_or(DARK_TEXT, text_on)
    }
}

fn linear(colour: Channels) -> [f64; 3] {
    colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    })
}

fn times(matrix: [[f64; 3]; 3], [a, b, c]: [f64; 3]) -> [f64; 3] {
    matrix.map(|[x, y, z]| x * a + y * b + z * c)
}

fn deuteranope(colour: [f64; 3]) -> [f64; 3] {
    let seen = [
        [0.367_322, 0.860_646, -0.227_968],
        [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
    ];
    times(seen, colour).map(|part| part.clamp(0.0, 1.0))
}

fn apart(one: [f64; 3], other: [f64; 3]) -> f64 {
    let cones = [
        [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
        [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
        [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
    ];
    let axes = [
        [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
        [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
        [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
    ];
    let lab = |colour| times(axes, times(cones, colour).map(f64::cbrt));
    let (one, other) = (lab(one), lab(other));
    one.iter()
        .zip(other)
        .map(|(a, b)| (a - b).powi(2))
        .sum::<f64>()
        .sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(colour: &str) -> Channels {
        channels(colour).unwrap()
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        let near = |found: f64, told: f64| (found - told).abs() < 0.01;
        assert!(near(contrast(at("#000000"), at("#ffffff")), 21.0));
        assert!(near(contrast(at("#ffffff"), at("#000000")), 21.0));
        // The well-known greys on white just above and just below 4.5.
        assert!(near(contrast(at("#767676"), at("#ffffff")), 4.54));
        assert!(near(contrast(at("#777777"), at("#ffffff")), 4.48));
        assert!(near(contrast(at("#FF0000"), at("#ffffff")), 4.0));
    }

    #[test]
    fn only_six_hexadecimal_digits_are_a_colour() {
        assert_eq!(channels("#Ff0010"), Some([255, 0, 16]));
        for bad in [
            "", "#", "ff0010", "#ff001", "#ff00100", "#ff001g", "#+f0010", "#æøå", "#æ1æ1",
        ] {
            assert_eq!(channels(bad), None, "{bad}");
        }
    }

    #[test]
    fn some_text_reads_on_every_colour() {
        for red in (0..=255).step_by(5) {
            for green in (0..=255).step_by(5) {
                for blue in (0..=255).step_by(5) {
                    let fill = [red, green, blue];
                    let best = contrast(text_on(fill), fill);
                    assert!(best >= 4.16, "{fill:?}: {best}");
                    assert!(
                        best >= contrast(DARK_TEXT, fill) && best >= contrast(LIGHT_TEXT, fill)
                    );
                }
            }
        }
    }

    #[test]
    fn distance_is_that_of_oklab() {
        assert!((distance(at("#000000"), at("#ffffff")) - 1.0).abs() < 1e-3);
        assert!(distance(at("#ff0000"), at("#ff0000")) < 1e-12);
        // The distance of sRGB red and green as the browsers give it.
        assert!((distance(at("#ff0000"), at("#00ff00")) - 0.52).abs() < 0.01);
    }

    #[test]
    fn red_and_green_of_one_lightness_look_alike_without_green() {
        let (red, green) = (at("#a07000"), at("#728300"));
        assert!(distance(red, green) > JUST_NOTICEABLE * 3.0);
        assert!(distance_without_green(red, green) < distance(red, green) / 2.0);
        assert!(alike(at("#ffe9a8"), at("#ffe8a8")));
        assert!(!alike(at("#e9f3c6"), at("#ffe9a8")));
    }
}
