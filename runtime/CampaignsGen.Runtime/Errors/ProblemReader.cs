using System.Text;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// Reads problem details from any body. Reading stops at the first byte that is not JSON and keeps what was read until
/// then, so that a truncated body is still useful.
/// </summary>
internal ref partial struct ProblemReader
{
    private readonly Redaction redaction;
    private JsonTokens json;
    private bool found;
    private string? type;
    private string? title;
    private int? status;
    private string? detail;
    private string? instance;
    private DateTimeOffset? time;
    private List<ApiProblemError>? errors;

    // Many APIs write these instead of a title and a detail.
    private string? error;
    private string? message;

    private ProblemReader(ReadOnlySpan<byte> utf8, Redaction redaction)
    {
        json = new JsonTokens(utf8, JsonIn.MaxDepth);
        this.redaction = redaction;
    }

    /// <summary>
    /// Returns the problem, or <see langword="null"/> if the body is not a JSON object or has no members of a problem.
    /// </summary>
    internal static ApiProblem? Read(byte[] utf8, Redaction redaction)
    {
        var reader = new ProblemReader(WithoutMark(utf8), redaction);
        if (reader.json.Read() && reader.json.Token == JsonToken.BeginObject)
        {
            reader.ReadMembers();
            reader = reader.found ? reader : OfFields(utf8, redaction);
        }

        return reader.found ? reader.ToProblem(new ProblemExtensions(utf8, redaction)) : null;
    }

    /// <summary>Returns the text without its byte order mark.</summary>
    internal static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    private readonly ApiProblem ToProblem(ProblemExtensions extensions) =>
        new(extensions)
        {
            Type = type,
            Title = title ?? error,
            Status = status,
            Detail = detail ?? message,
            Instance = instance,
            Time = time,
            Errors = errors ?? [],
        };

    private void ReadMembers()
    {
        while (TryName(out string name))
        {
            ReadMember(name);
            json.Skip();
        }
    }

    private void ReadMember(string name)
    {
        switch (name)
        {
            case "type":
                type = Text() ?? type;
                break;
            case "title":
                title = Text() ?? title;
                break;
            case "status":
                status = Number() ?? status;
                break;
            case "instance":
                instance = Text() ?? instance;
                break;
            case "time":
                time = Time() ?? time;
                break;
            // ASP.NET Web API and others write it with a capital letter.
            case "message" or "Message" or "error_description" when json.Token == JsonToken.String:
                message = Text() ?? message;
                break;
            case "detail" when json.Token == JsonToken.String:
                detail = Text() ?? detail;
                break;
            case "error" when json is { Token: JsonToken.BeginObject, Depth: 2 }:
                ReadMembers();
                break;
            case "error":
                error = Text() ?? error;
                break;
            default:
                if (IsOneOf(ListNames, name))
                {
                    ReadErrors();
                }

                break;
        }
    }

    /// <summary>Moves to the value of the next member of the object.</summary>
    private bool TryName(out string name)
    {
        bool isName = json.Read() && json.Token == JsonToken.Name;
        name = isName ? TextOfToken() ?? "" : "";
        return isName && json.Read();
    }

    private string? Text()
    {
        if (json.Token != JsonToken.String || TextOfToken() is not { } text)
        {
            return null;
        }

        found = true;
        return redaction.Apply(text);
    }

    private int? Number()
    {
        long number = 0;
        bool isWhole =
            json.Token == JsonToken.Number && Utf8Scan.TakeInteger(json.Value, out number) == json.Value.Length;
        if (!isWhole || number is < int.MinValue or > int.MaxValue)
        {
            return null;
        }

        found = true;
        return (int)number;
    }

    private DateTimeOffset? Time()
    {
        // Many servers escape the plus sign of an offset.
        if (
            json.Token != JsonToken.String
            || TextOfToken() is not { } text
            || !Rfc3339.TryParseDateTime(Encoding.UTF8.GetBytes(text), out DateTimeOffset value)
        )
        {
            return null;
        }

        found = true;
        return value;
    }

    private readonly string? TextOfToken() => EscapedText.Decode(json.Value);
}
