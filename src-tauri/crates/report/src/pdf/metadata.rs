//! What the file says about itself: information dictionary and XMP, in agreement.

use super::structure::text;
use crate::document::Identity;
use chrono::NaiveDateTime;
use lopdf::{Dictionary, Object, Stream, StringFormat, dictionary};
use std::fmt::Write as _;

const CREATOR: &str = "Værn";
const PRODUCER: &str = "Værn, printpdf";

/// The information dictionary.
pub(super) fn information(identity: &Identity) -> Dictionary {
    let date = Object::String(
        identity
            .made
            .format("D:%Y%m%d%H%M%SZ")
            .to_string()
            .into_bytes(),
        StringFormat::Literal,
    );
    dictionary! {
        "Title" => text(&identity.title),
        "Author" => text(&identity.author),
        "Subject" => text(&subject(identity)),
        "Creator" => text(CREATOR),
        "Producer" => text(PRODUCER),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    }
}

fn subject(identity: &Identity) -> String {
    let mut subject = identity.register.clone();
    for line in &identity.subject {
        subject.push_str(" · ");
        subject.push_str(line);
    }
    subject
}

/// The XMP metadata: the same facts, and the standards that the file is built to.
pub(super) fn xmp(identity: &Identity) -> Stream {
    let mut xml = String::from(START);
    let tag = identity.language.tag();
    let date = iso(identity.made);
    // Writing to a String cannot fail.
    let _ = write!(
        xml,
        r#"<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{tag}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdf:Producer>{PRODUCER}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
"#,
        title = escaped(&identity.title),
        author = escaped(&identity.author),
        subject = escaped(&subject(identity)),
    );
    xml.push_str(EXTENSION);
    let dict = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    // Archives want to read this without a decoder.
    Stream::new(dict, xml.into_bytes()).with_compression(false)
}

fn iso(made: NaiveDateTime) -> String {
    made.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\0'..='\u{1f}' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(character),
        }
    }
    out
}

const START: &str = "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>
<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">
<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">
";

/// PDF/A wants every schema that it does not know itself described in the file.
const EXTENSION: &str = r#"<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file is built to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"#;
