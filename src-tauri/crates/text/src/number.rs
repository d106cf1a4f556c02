//! Numbers and dates as Danes and Britons write them, and reading what they type.
//!
//! The cases are in `assets/text/formats.json`, which the window's tests read too.

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use model::Lang;

/// The most decimals that [`number`] shows.
pub const DECIMALS: usize = 3;

const MONTHS: [(&str, &str, &str); 12] = [
    ("januar", "January", "Jan"),
    ("februar", "February", "Feb"),
    ("marts", "March", "Mar"),
    ("april", "April", "Apr"),
    ("maj", "May", "May"),
    ("juni", "June", "Jun"),
    ("juli", "July", "Jul"),
    ("august", "August", "Aug"),
    ("september", "September", "Sept"),
    ("oktober", "October", "Oct"),
    ("november", "November", "Nov"),
    ("december", "December", "Dec"),
];

/// `value` with at most three decimals: `1.234,5` or `1,234.5`.
pub fn number(lang: Lang, value: f64) -> String {
    decimal(lang, value, 0, DECIMALS)
}

/// `value` with from `least` to `most` decimals, halves rounded away from zero.
pub fn decimal(lang: Lang, value: f64, least: usize, most: usize) -> String {
    let (point, group) = match lang {
        Lang::Da => (',', '.'),
        Lang::En => ('.', ','),
    };
    let most = most.clamp(least, 15);
    let Some(digits) = rounded(value.abs(), most) else {
        return value.to_string();
    };
    let (whole, fraction) = digits.split_at(digits.len() - most);
    let mut kept = fraction.len();
    while kept > least && fraction.as_bytes()[kept - 1] == b'0' {
        kept -= 1;
    }
    let mut text = String::with_capacity(digits.len() + 8);
    if value < 0.0 && digits.bytes().any(|digit| digit != b'0') {
        text.push('-');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if kept > 0 {
        text.push(point);
        text.push_str(&fraction[..kept]);
    }
    text
}

/// All digits of `value` with `decimals` of them after the point, at least one before it.
fn rounded(value: f64, decimals: usize) -> Option<String> {
    if !value.is_finite() || value >= 1e20 {
        return None;
    }
    // Sixty decimals are more than a number of this size has, so that a half is seen exactly.
    let exact = format!("{value:.60}");
    let (whole, fraction) = exact.split_once('.')?;
    let mut units: u128 = format!("{whole}{}", &fraction[..decimals]).parse().ok()?;
    if fraction.as_bytes()[decimals] >= b'5' {
        units += 1;
    }
    Some(format!("{units:0width$}", width = decimals + 1))
}

/// A share as whole percent: 0.125 is `13 %` or `13%`.
pub fn percent(lang: Lang, share: f64) -> String {
    let number = decimal(lang, share * 100.0, 0, 0);
    match lang {
        Lang::Da => format!("{number}\u{a0}%"),
        Lang::En => format!("{number}%"),
    }
}

/// An amount in kroner with three significant digits, as an estimate deserves: 1,234,567 is
/// `1.230.000 kr.` or `DKK 1,230,000`. Below 1,000 to the whole krone.
pub fn kroner(lang: Lang, amount: f64) -> String {
    let digits = amount.abs().log10().floor();
    let unit = if digits > 2.0 {
        10_f64.powf(digits - 2.0)
    } else {
        1.0
    };
    let number = decimal(lang, (amount / unit).round() * unit, 0, 0);
    match lang {
        Lang::Da => format!("{number}\u{a0}kr."),
        Lang::En => format!("DKK\u{a0}{number}"),
    }
}

/// A day as it stands in a table: `21.11.2026` or `21 Nov 2026`.
pub fn date(lang: Lang, date: NaiveDate) -> String {
    match lang {
        Lang::Da => format!("{:02}.{:02}.{}", date.day(), date.month(), date.year()),
        Lang::En => format!(
            "{} {} {}",
            date.day(),
            MONTHS[date.month0() as usize].2,
            date.year()
        ),
    }
}

/// A day as it stands in running text: `21. november 2026` or `21 November 2026`.
pub fn long_date(lang: Lang, date: NaiveDate) -> String {
    let (danish, english, _) = MONTHS[date.month0() as usize];
    match lang {
        Lang::Da => format!("{}. {danish} {}", date.day(), date.year()),
        Lang::En => format!("{} {english} {}", date.day(), date.year()),
    }
}

/// A day and the time of day, which the caller has brought into the user's time zone:
/// `21.11.2026 kl. 08.05` or `21 Nov 2026, 08:05`.
pub fn moment(lang: Lang, at: NaiveDateTime) -> String {
    let day = date(lang, at.date());
    match lang {
        Lang::Da => format!("{day} kl. {}", at.format("%H.%M")),
        Lang::En => format!("{day}, {}", at.format("%H:%M")),
    }
}

/// The number that a person typed. Both a comma and a point may mark the decimals; only where
/// `1.234` could be either does the language decide.
pub fn parse_number(lang: Lang, text: &str) -> Option<f64> {
    let text: String = text
        .trim()
        .chars()
        .filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}'))
        .collect();
    let (negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, text.as_str()),
    };
    if !text.starts_with(|c: char| c.is_ascii_digit())
        || !text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',')
    {
        return None;
    }
    let point = decimal_mark(lang, text);
    let (whole, fraction) = match point {
        Some(at) => (&text[..at], &text[at + 1..]),
        None => (text, ""),
    };
    let digits = ungrouped(whole)?;
    if !fraction.bytes().all(|byte| byte.is_ascii_digit())
        || (point.is_some() && fraction.is_empty())
    {
        return None;
    }
    let value: f64 = format!("{digits}.{fraction}0").parse().ok()?;
    Some(if negative { -value } else { value })
}

/// Where the decimals begin: after the last mark, unless that one separates thousands.
fn decimal_mark(lang: Lang, text: &str) -> Option<usize> {
    let last = text.rfind(['.', ','])?;
    let mark = &text[last..=last];
    if text.matches(mark).count() > 1 {
        return None;
    }
    let alone = text.find(['.', ',']) == Some(last);
    let could_group = text.len() - last == 4 && (1..=3).contains(&last) && !text.starts_with('0');
    let own = match lang {
        Lang::Da => ",",
        Lang::En => ".",
    };
    (!(alone && could_group) || mark == own).then_some(last)
}

/// The digits of a whole number whose thousands may be separated.
fn ungrouped(text: &str) -> Option<String> {
    let Some(first) = text.find(['.', ',']) else {
        return Some(text.to_owned());
    };
    let mark = if text.as_bytes()[first] == b'.' {
        '.'
    } else {
        ','
    };
    let mut groups = text.split(mark);
    let head = groups.next()?;
    let well = |group: &str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    ((1..=3).contains(&head.len()) && groups.all(well)).then(|| text.replace(mark, ""))
}

/// The whole number from zero that a person typed; thousands may be separated either way.
pub fn parse_whole(text: &str) -> Option<f64> {
    [Lang::Da, Lang::En]
        .into_iter()
        .filter_map(|lang| parse_number(lang, text))
        .find(|number| number.fract() == 0.0 && *number >= 0.0)
}

/// The day that a person typed: `2026-11-21`, or with the day first `21.11.2026`, `21-11-2026`
/// or `21/11/2026`. Years from 1900 to 9999.
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let separator = text.find(|c: char| !c.is_ascii_digit())?;
    let mark = text[separator..].chars().next()?;
    let iso = separator == 4 && mark == '-';
    if !iso && !matches!(mark, '.' | '-' | '/') {
        return None;
    }
    // A time after an ISO date is left out: the columns here are days.
    let day = if iso {
        text.split(['T', ' ']).next()?
    } else {
        text
    };
    let parts: Vec<&str> = day.split(mark).collect();
    let &[first, month, last] = parts.as_slice() else {
        return None;
    };
    let (year, day) = if iso { (first, last) } else { (last, first) };
    let digits = |text: &str, most: usize| {
        let plain =
            !text.is_empty() && text.len() <= most && text.bytes().all(|b| b.is_ascii_digit());
        if plain {
            text.parse::<u32>().ok()
        } else {
            None
        }
    };
    if year.len() != 4 {
        return None;
    }
    let year = digits(year, 4).filter(|year| *year >= 1900)?;
    NaiveDate::from_ymd_opt(year.cast_signed(), digits(month, 2)?, digits(day, 2)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn cases() -> Value {
        serde_json::from_str(include_str!("../../../../assets/text/formats.json")).unwrap()
    }

    fn each(list: &str, check: impl Fn(&Value)) {
        let cases = cases();
        let cases = cases[list].as_array().unwrap();
        assert!(!cases.is_empty(), "{list}");
        cases.iter().for_each(check);
    }

    #[test]
    fn numbers_are_written_as_in_the_table() {
        each("numbers", |case| {
            let value = case["value"].as_f64().unwrap();
            assert_eq!(number(Lang::Da, value), case["da"]);
            assert_eq!(number(Lang::En, value), case["en"]);
        });
        each("percents", |case| {
            let value = case["value"].as_f64().unwrap();
            assert_eq!(percent(Lang::Da, value), case["da"]);
            assert_eq!(percent(Lang::En, value), case["en"]);
        });
    }

    #[test]
    fn dates_are_written_as_in_the_table() {
        each("dates", |case| {
            let value: NaiveDate = case["value"].as_str().unwrap().parse().unwrap();
            assert_eq!(date(Lang::Da, value), case["da"]);
            assert_eq!(date(Lang::En, value), case["en"]);
            assert_eq!(long_date(Lang::Da, value), case["da_long"]);
            assert_eq!(long_date(Lang::En, value), case["en_long"]);
        });
        each("moments", |case| {
            let value: NaiveDateTime = case["value"].as_str().unwrap().parse().unwrap();
            assert_eq!(moment(Lang::Da, value), case["da"]);
            assert_eq!(moment(Lang::En, value), case["en"]);
        });
    }

    #[test]
    fn what_is_typed_is_read_as_in_the_table() {
        each("read_numbers", |case| {
            let text = case["text"].as_str().unwrap();
            assert_eq!(
                parse_number(Lang::Da, text),
                case["da"].as_f64(),
                "da {text}"
            );
            assert_eq!(
                parse_number(Lang::En, text),
                case["en"].as_f64(),
                "en {text}"
            );
        });
        each("read_dates", |case| {
            let text = case["text"].as_str().unwrap();
            let value = case["value"]
                .as_str()
                .map(|date| date.parse::<NaiveDate>().unwrap());
            assert_eq!(parse_date(text), value, "{text}");
        });
    }

    #[test]
    fn whole_numbers_may_have_thousands_either_way() {
        for (text, number) in [
            ("0", Some(0.0)),
            ("12", Some(12.0)),
            ("1.234", Some(1234.0)),
            ("1,234", Some(1234.0)),
            ("1.234.567", Some(1_234_567.0)),
            ("3,0", Some(3.0)),
            ("2,5", None),
            ("-1", None),
            ("tre", None),
            ("", None),
        ] {
            assert_eq!(parse_whole(text), number, "{text}");
        }
    }
}
