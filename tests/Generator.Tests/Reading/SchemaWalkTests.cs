using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading;
using CampaignsGen.Generator.Schemas;
using Xunit;

namespace Generator.Tests.Reading;

public class SchemaWalkTests
{
    private const string Document = """
        paths:
          /a:
            post:
              parameters:
                - { name: p, in: query, schema: { title: parameter } }
                - { name: q, in: query, content: { application/json: { schema: { title: content of a parameter } } } }
              requestBody:
                content:
                  multipart/form-data:
                    schema: { type: object, title: body, properties: { part: { type: string, title: part } } }
                    encoding: { part: { headers: { X-A: { schema: { type: string, title: header of a part } } } } }
                  multipart/mixed:
                    schema: { type: array, title: parts }
                    prefixEncoding: [{ headers: { X-B: { schema: { type: string, title: header of the first part } } } }]
                    itemEncoding: { headers: { X-C: { schema: { type: string, title: header of the other parts } } } }
              responses:
                '200':
                  description: k
                  headers: { X-D: { schema: { type: string, title: header } } }
                  content:
                    multipart/mixed:
                      itemSchema: { title: item }
                      itemEncoding: { headers: { X-E: { schema: { type: string, title: header of a received part } } } }
        webhooks:
          b:
            post:
              requestBody:
                content:
                  application/jsonl:
                    schema: { type: array, title: webhook }
                    itemSchema: { title: item of a webhook }
                  multipart/form-data:
                    schema: { type: object, title: form of a webhook }
                    encoding: { part: { headers: { X-F: { schema: { type: string, title: header of a webhook } } } } }
              responses: { '204': { description: k } }
        components:
          schemas:
            Named: { title: named }
        """;

    [Fact]
    public void Every_schema_of_a_document_is_found()
    {
        ApiModel model = DocumentReader
            .Read(
                Spec.Text("a.yaml", Spec.Document(Document, "3.2.0")),
                [],
                Choice.Everything with
                {
                    Webhooks = true,
                },
                CancellationToken.None
            )
            .Model!;
        string[] titles =
        [
            .. Document.Split("title: ").Skip(1).Select(static text => text[..text.IndexOfAny([',', '}'])].Trim()),
        ];

        string[] found = [.. SchemaWalk.All(model).Select(static schema => schema.Title).OfType<string>()];
        Assert.Empty(titles.Except(found));
        Assert.Equal(titles.Length, found.Length);
    }
}
