using System.Text;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// Reads problem details from whatever came: it stops at the first byte that is not JSON and keeps what it had by then,
/// so a body that was cut off still says what it said.
/// </summary>
internal ref struct ProblemReader
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

    private ProblemReader(ReadOnlySpan<byte> utf8, Redaction redaction)
    {
        json = new JsonTokens(utf8, JsonIn.MaxDepth);
        this.redaction = redaction;
    }

    /// <summary>Gives the problem, or null when the body is no JSON object or has none of a problem's members.</summary>
    internal static ApiProblem? Read(ReadOnlySpan<byte> utf8, Redaction redaction)
    {
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        var reader = new ProblemReader(utf8.StartsWith(byteOrderMark) ? utf8[3..] : utf8, redaction);
        reader.ReadMembers();
        return reader.found ? reader.ToProblem() : null;
    }

    private readonly ApiProblem ToProblem() =>
        new()
        {
            Type = type,
            Title = title,
            Status = status,
            Detail = detail,
            Instance = instance,
            Time = time,
            Errors = errors ?? [],
        };

    private void ReadMembers()
    {
        if (!json.Read() || json.Token != JsonToken.BeginObject)
        {
            return;
        }

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
            case "detail":
                detail = Text() ?? detail;
                break;
            case "instance":
                instance = Text() ?? instance;
                break;
            case "time":
                time = Time() ?? time;
                break;
            case "errors" when json.Token == JsonToken.BeginArray:
                ReadErrors();
                break;
        }
    }

    private void ReadErrors()
    {
        errors = [];
        while (json.Read() && json.Token != JsonToken.EndArray)
        {
            if (json.Token == JsonToken.BeginObject)
            {
                ReadError();
            }
            else
            {
                json.Skip();
            }
        }
    }

    private void ReadError()
    {
        string? field = null;
        string? code = null;
        string? message = null;
        while (TryName(out string name))
        {
            switch (name)
            {
                case "field":
                    field = Text() ?? field;
                    break;
                case "code":
                    code = Text() ?? code;
                    break;
                case "message":
                    message = Text() ?? message;
                    break;
            }

            json.Skip();
        }

        if (field is not null || code is not null || message is not null)
        {
            errors!.Add(new ApiProblemError(field, code, message));
            found = true;
        }
    }

    /// <summary>Moves to the value of the object's next member.</summary>
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
        // Many a server escapes the plus sign of an offset.
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
