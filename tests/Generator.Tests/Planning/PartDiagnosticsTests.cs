using Microsoft.CodeAnalysis;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>What CGN1306 to CGN1312 say, and where.</summary>
public class PartDiagnosticsTests
{
    [Fact]
    public void CGN1306_a_list_whose_encoding_is_JSON() =>
        Once(
            """
            multipart/form-data:
              schema: { type: object, properties: { a: { type: array, items: { type: object } } } }
              encoding:
                a: { contentType: application/json } # here
            """,
            "CGN1306",
            DiagnosticSeverity.Info,
            "Part 'a' of 'send' is an array whose encoding specifies JSON, so the whole array is sent as one part. To send a part for each item, remove contentType."
        );

    [Fact]
    public void CGN1307_an_object_that_is_XML() =>
        Once(
            """
            multipart/form-data:
              schema: { type: object, properties: { a: { type: object } } }
              encoding:
                a: { contentType: application/xml } # here
            """,
            "CGN1307",
            DiagnosticSeverity.Info,
            "Part 'a' of 'send' is an object that is sent as 'application/xml', for which the client does not generate types, so it is a string that is sent as you write it"
        );

    [Fact]
    public void CGN1308_another_charset() =>
        Once(
            """
            multipart/form-data:
              schema: { type: object, properties: { a: { type: string } } }
              encoding:
                a: { contentType: text/csv; charset=ISO-8859-1 } # here
            """,
            "CGN1308",
            DiagnosticSeverity.Warning,
            "Part 'a' of 'send' is declared with the charset 'ISO-8859-1', but the client sends text in UTF-8 and declares that in the part. To fix this, declare UTF-8, or declare the part as a file."
        );

    [Fact]
    public void CGN1309_parts_in_a_part() =>
        Once(
            """
            multipart/form-data:
              schema: { type: object, properties: { a: { type: array, items: { type: string } } } }
              encoding:
                a: { contentType: multipart/mixed } # here
            """,
            "CGN1309",
            DiagnosticSeverity.Warning,
            "Part 'a' of 'send' is itself multipart, which the client does not write, so it is a file whose content and content type, including the boundary, you supply. To fix this, use separate parts with their own names."
        );

    [Fact]
    public void CGN1310_a_file_or_a_text() =>
        Once(
            """
            multipart/form-data:
              schema:
                type: object
                properties:
                  a: { oneOf: [{ type: string, format: binary }, { type: string }] } # here
            """,
            "CGN1310",
            DiagnosticSeverity.Info,
            "Part 'a' of 'send' is a file or another value, so it is generated as a file whose content and content type can be those of any value"
        );

    [Fact]
    public void CGN1311_a_choice_of_bodies() =>
        Once(
            """
            multipart/form-data:
              schema: # here
                oneOf:
                  - { type: object, properties: { a: { type: string } } }
                  - { type: object, properties: { b: { type: string } } }
            """,
            "CGN1311",
            DiagnosticSeverity.Info,
            "The body of 'send' is a choice of several sets of parts, so one type has the parts of all of them and you decide which of them to send together"
        );

    [Fact]
    public void CGN1312_octets_in_a_form_of_text() =>
        Once(
            """
            application/x-www-form-urlencoded:
              schema:
                type: object
                properties:
                  a: { type: string, format: binary } # here
            """,
            "CGN1312",
            DiagnosticSeverity.Warning,
            "'a' of 'send' cannot be sent in 'application/x-www-form-urlencoded' as declared; it is sent as text. To fix this, use 'multipart/form-data' for files and for values that are neither text nor JSON."
        );

    [Fact]
    public void CGN1011_headers_where_there_are_no_parts() =>
        Once(
            """
            application/x-www-form-urlencoded:
              schema: { type: object, properties: { a: { type: string } } }
              encoding:
                a:
                  headers: { X-A: { schema: { type: string } } } # here
            """,
            "CGN1011",
            DiagnosticSeverity.Info,
            "'headers' has no effect on the client: only parts have headers"
        );

    [Fact]
    public void CGN1011_a_style_of_parts_before_3_1() =>
        Reported.Once(
            Multipart.Document(
                """
                multipart/form-data:
                  schema: { type: object, properties: { a: { type: array, items: { type: string } } } }
                  encoding:
                    a:
                      style: form
                      explode: false # here
                """,
                version: "3.0.3"
            ),
            "CGN1011",
            DiagnosticSeverity.Info,
            "'explode' has no effect on the client: OpenAPI 3.0 does not define it for a multipart body"
        );

    private static void Once(string content, string id, DiagnosticSeverity severity, string message) =>
        Reported.Once(Multipart.Document(content), id, severity, message);
}
