package org.lectern.ingest.parse.jats;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Licenses;
import org.lectern.ingest.parse.xml.XmlElement;

/** The article's licence: its address, then its words, then the copyright statement, then its name in an attribute. */
final class JatsLicense {

    private JatsLicense() {}

    static Optional<String> read(XmlElement meta) {
        XmlElement permissions = meta.first("permissions").orElse(meta);
        Stream<XmlElement> sources =
                Stream.concat(permissions.all("license").stream(), permissions.all("license_ref").stream());
        return Stream.concat(sources, permissions.all("copyright-statement").stream())
                .map(JatsLicense::words)
                .map(Licenses::read)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> permissions.all("license").stream()
                        .map(license -> Licenses.read(license.attribute("license-type")))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    // Addresses stand in attributes.
    private static String words(XmlElement license) {
        String addresses = license.tree().map(each -> each.attribute("href")).collect(Collectors.joining(" "));
        return addresses + " " + license.text();
    }
}
