package org.lectern.ingest.parse.pubmed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Grant;
import org.lectern.ingest.parse.paper.MeshHeading;
import org.lectern.ingest.parse.paper.MeshHeading.Qualifier;
import org.lectern.ingest.parse.paper.TrialRegistration;
import org.lectern.ingest.parse.xml.XmlElement;

/** What the Library's indexers and the publisher add to a record: subject headings, grants, trials. */
final class PubmedIndexing {

    private PubmedIndexing() {}

    static List<MeshHeading> mesh(XmlElement citation) {
        return citation.all("MeshHeadingList", "MeshHeading").stream()
                .flatMap(heading -> heading.first("DescriptorName").stream()
                        .filter(descriptor -> !descriptor.text().isEmpty())
                        .map(descriptor -> heading(heading, descriptor)))
                .toList();
    }

    private static MeshHeading heading(XmlElement heading, XmlElement descriptor) {
        return new MeshHeading(
                descriptor.attribute("UI"),
                descriptor.text(),
                isMajor(descriptor),
                heading.all("QualifierName").stream()
                        .filter(qualifier -> !qualifier.text().isEmpty())
                        .map(qualifier ->
                                new Qualifier(qualifier.attribute("UI"), qualifier.text(), isMajor(qualifier)))
                        .toList());
    }

    private static boolean isMajor(XmlElement term) {
        return term.attribute("MajorTopicYN").equals("Y");
    }

    static List<Grant> grants(XmlElement article) {
        return article.all("GrantList", "Grant").stream()
                .map(PubmedIndexing::grant)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Grant> grant(XmlElement grant) {
        Optional<String> number = grant.textOf("GrantID");
        Optional<String> agency = grant.textOf("Agency");
        return number.or(() -> agency)
                .map(any -> new Grant(
                        number.orElse(null),
                        agency.orElse(null),
                        grant.textOf("Country").orElse(null)));
    }

    // Most data banks hold sequences and data sets: the bank's name and the number's shape tell a registry.
    static List<TrialRegistration> trials(XmlElement article) {
        return article.all("DataBankList", "DataBank").stream()
                .flatMap(bank -> numbers(bank, bank.textOf("DataBankName").orElse("")))
                .toList();
    }

    private static Stream<TrialRegistration> numbers(XmlElement bank, String name) {
        return bank.all("AccessionNumberList", "AccessionNumber").stream()
                .flatMap(number -> TrialRegistration.in(name + " " + number.text()).stream());
    }
}
