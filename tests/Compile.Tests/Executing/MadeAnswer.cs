using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using TestKit.Documents;
using TestKit.Samples;

namespace Compile.Tests.Executing;

/// <summary>An answer made from what a document declares.</summary>
/// <param name="Status">Its status.</param>
/// <param name="MediaType">Of its body; null where it has none.</param>
/// <param name="Bytes">Its body.</param>
/// <param name="Json">The value that the body, or each of its items, stands for; null where it is no JSON.</param>
/// <param name="Headers">Its headers, by name.</param>
internal sealed record MadeAnswer(
    HttpStatusCode Status,
    string? MediaType,
    byte[] Bytes,
    JsonNode? Json,
    IReadOnlyDictionary<string, string> Headers
)
{
    private const string SampleText = "text, äöü";

    /// <summary>
    /// The answer that says that all went well: the first declared success, else whatever is declared, in the media type
    /// that <paramref name="accept"/> likes best.
    /// </summary>
    public static MadeAnswer Of(
        ApiDocument document,
        ApiOperation operation,
        string accept,
        Fullness fullness,
        uint seed
    )
    {
        ApiAnswerDeclaration? declared =
            operation.Answers.FirstOrDefault(answer => IsSuccess(answer.Status))
            ?? operation.Answers.FirstOrDefault(answer => answer.Status == "default")
            ?? operation.Answers.FirstOrDefault();
        HttpStatusCode status = StatusOf(declared?.Status);
        if (declared is null || operation.Method == "HEAD" || HasNoBody(status) || declared.Content.Count == 0)
        {
            return new MadeAnswer(status, null, [], null, HeadersOf(document, declared, seed));
        }

        (string mediaType, ApiContent content) = declared
            .Content.OrderByDescending(pair => Quality(accept, pair.Key))
            .ThenBy(pair => IsJson(pair.Key) ? 0 : 1)
            .First();
        Dictionary<string, string> headers = HeadersOf(document, declared, seed);
        if (Essence(mediaType) == EventAnswer.MediaType)
        {
            return EventAnswer.Of(document, content, fullness, seed) with { Status = status, Headers = headers };
        }

        JsonNode? schema = content.ItemSchema ?? content.Schema;
        JsonNode? json = new SchemaGen(document, schema) { Fullness = fullness }.Make(seed);
        return Bodied(status, ConcreteOf(mediaType), schema, json, document) with { Headers = headers };
    }

    /// <summary>The response that the stub sends.</summary>
    public HttpResponseMessage ToResponse(HttpRequestMessage request)
    {
        HttpResponseMessage response = new(Status) { RequestMessage = request, Content = new ByteArrayContent(Bytes) };
        if (MediaType is not null)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Type", MediaType);
        }

        foreach ((string name, string value) in Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }

    private static readonly string[] Sequences =
    [
        "application/jsonl",
        "application/x-ndjson",
        "application/json-seq",
        "application/x-jsonlines",
        "application/stream+json",
    ];

    /// <summary>A media type without its parameters, in small letters.</summary>
    public static string Essence(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Whether a media type is JSON (RFC 6839, section 3.1).</summary>
    public static bool IsJson(string mediaType) =>
        Essence(mediaType) is "application/json" or "text/json" or "*/*" or "application/*"
        || Essence(mediaType).EndsWith("+json", StringComparison.Ordinal);

    /// <summary>How much a media type is liked (RFC 9110, section 12.5.1).</summary>
    private static double Quality(string accept, string mediaType) =>
        accept
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(static range => MediaTypeWithQualityHeaderValue.Parse(range.Trim()))
            .Where(range => range.MediaType == Essence(mediaType))
            .Select(static range => range.Quality ?? 1)
            .DefaultIfEmpty(0)
            .Max();

    private static MadeAnswer Bodied(
        HttpStatusCode status,
        string mediaType,
        JsonNode? schema,
        JsonNode? json,
        ApiDocument document
    )
    {
        string text = json?.ToJsonString() ?? "null";
        bool isBinary = document.Resolve(schema)?["format"]?.ToString() == "binary" || IsFile(document, schema);
        string? body = Essence(mediaType) switch
        {
            "application/json-seq" => $"\u001e{text}\n",
            var sequence when Sequences.Contains(sequence) => text + "\n",
            _ when isBinary => null,
            var other when IsJson(other) => text,
            _ => null,
        };
        return new MadeAnswer(
            status,
            mediaType,
            Encoding.UTF8.GetBytes(body ?? SampleText),
            body is null ? null : json ?? JsonValue.Create((string?)null),
            new Dictionary<string, string>()
        );
    }

    private static bool IsFile(ApiDocument document, JsonNode? schema) =>
        document.Resolve(schema)?["type"]?.ToString() == "file";

    /// <summary>A range such as <c>image/*</c> stands for any of its kind; a server sends one.</summary>
    private static string ConcreteOf(string mediaType) =>
        Essence(mediaType) switch
        {
            "*/*" or "application/*" => "application/json",
            var range when range.EndsWith("/*", StringComparison.Ordinal) => range[..^1] + "sample",
            _ => MediaTypeHeaderValue.TryParse(mediaType, out _) ? mediaType : Essence(mediaType),
        };

    private static Dictionary<string, string> HeadersOf(ApiDocument document, ApiAnswerDeclaration? declared, uint seed)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, ApiParameter header) in declared?.Headers ?? new Dictionary<string, ApiParameter>())
        {
            SchemaGen values = new(document, header.Schema) { IsPlain = true, HasItems = true };
            JsonNode? value = values.Make(seed);
            if (
                !name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
                && WireForm.HeaderOf(header, value) is { } text
            )
            {
                headers[name] = text;
            }
        }

        return headers;
    }

    private static bool IsSuccess(string status) => status.StartsWith('2');

    private static bool HasNoBody(HttpStatusCode status) => (int)status is 204 or 205 or 304;

    private static HttpStatusCode StatusOf(string? status) =>
        int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? (HttpStatusCode)number
        : status is { Length: 3 } && char.IsAsciiDigit(status[0]) ? (HttpStatusCode)((status[0] - '0') * 100)
        : HttpStatusCode.OK;
}
