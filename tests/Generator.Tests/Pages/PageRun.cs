using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TestKit;

namespace Generator.Tests.Pages;

/// <summary>A project made of a page's example, and what the generator says of it.</summary>
internal static class PageRun
{
    /// <summary>What the items of a page lead to.</summary>
    private const string Document = """
        openapi: 3.1.0
        info: { title: Orders, version: '1' }
        servers:
          - url: https://{site}.pets.example.com
            variables: { site: { default: US1, enum: [ US1, US2 ] } }
        security: [ { ApiKey: [], Tenant: [] } ]
        components:
          securitySchemes:
            ApiKey: { type: apiKey, in: header, name: X-API-Key }
            Tenant: { type: apiKey, in: header, name: X-Tenant, x-secret: false }
        paths:
          /pets:
            get: { operationId: listPets, tags: [pets], responses: { '204': { description: Done. } } }
          /pets/{id}/photos:
            parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
            get: { operationId: listPhotos, tags: [pets], responses: { '204': { description: Done. } } }
          /toys/{id}:
            parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
            get: { operationId: getToy, tags: [toys], responses: { '204': { description: Done. } } }
          /toys:
            get: { operationId: listToys, tags: [toys], responses: { '204': { description: Done. } } }
        """;

    public static GeneratorRun Of(Page page, string example) =>
        page.IsAboutProject
            ? OfProject(XElement.Parse($"<Project>{example}</Project>"))
            : GeneratorRun.Of([new TestDocument("pets.yaml", example) { Metadata = page.Metadata }]);

    /// <summary>As the compiler prints it.</summary>
    public static string Line(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): "
            + $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: "
            + diagnostic.GetMessage(CultureInfo.InvariantCulture);
    }

    private static GeneratorRun OfProject(XElement project)
    {
        XElement[] items = [.. project.Elements("OpenApiClient")];
        bool withRuntime = !project
            .Elements("PackageReference")
            .Any(reference => reference.Attribute("ExcludeAssets") is not null);
        LanguageVersion version = LanguageVersionFacts.TryParse(
            project.Element("LangVersion")?.Value,
            out LanguageVersion given
        )
            ? given
            : LanguageVersion.Latest;
        TestDocument[] documents =
            items.Length > 0
                ? [.. items.Select(Client)]
                : [Client(new XElement("OpenApiClient", new XAttribute("Include", "orders.yaml")))];
        return GeneratorRun.Of(GeneratorRun.Project(languageVersion: version, withRuntime: withRuntime), documents);
    }

    /// <summary>As the targets pass it on: the root namespace where it names none, and lists with bars.</summary>
    private static TestDocument Client(XElement item) =>
        new((string)item.Attribute("Include")!, TextOf((string)item.Attribute("Include")!))
        {
            Namespace = (string?)item.Attribute("Namespace") ?? "Acme",
            ClientName = (string?)item.Attribute("ClientName"),
            Metadata = item.Attributes()
                .Where(attribute => attribute.Name.LocalName is not ("Include" or "Namespace" or "ClientName"))
                .ToDictionary(attribute => attribute.Name.LocalName, attribute => attribute.Value.Replace(';', '|')),
        };

    /// <summary>Two versions of one API have one title.</summary>
    private static string TextOf(string path) =>
        path == "pets.yaml" ? Document.Replace("title: Orders", "title: Pets", StringComparison.Ordinal) : Document;
}
