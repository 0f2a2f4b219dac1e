using System.Text.Json;

namespace CampaignsGen;

/// <summary>
/// Reads problem details from whatever came: it stops at the first byte that is not JSON and keeps what it had by then,
/// so a body that was cut off still says what it said.
/// </summary>
internal ref struct ProblemReader
{
    private static readonly JsonReaderOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    private readonly Redaction redaction;
    private Utf8JsonReader json;
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
        json = new Utf8JsonReader(utf8, Lenient);
        this.redaction = redaction;
    }

    /// <summary>Gives the problem, or null when the body is no JSON object or has none of a problem's members.</summary>
    internal static ApiProblem? Read(ReadOnlySpan<byte> utf8, Redaction redaction)
    {
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        var reader = new ProblemReader(utf8.StartsWith(byteOrderMark) ? utf8[3..] : utf8, redaction);
        try
        {
            reader.ReadMembers();
        }
        catch (JsonException)
        {
            // What was read before stays.
        }

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
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = Name();
            json.Read();
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
            case "errors" when json.TokenType == JsonTokenType.StartArray:
                ReadErrors();
                break;
        }
    }

    private void ReadErrors()
    {
        errors = [];
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType == JsonTokenType.StartObject)
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
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = Name();
            json.Read();
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

    private string Name() => TryGetString() ?? "";

    private string? Text()
    {
        if (json.TokenType != JsonTokenType.String || TryGetString() is not { } text)
        {
            return null;
        }

        found = true;
        return redaction.Apply(text);
    }

    private int? Number()
    {
        if (json.TokenType != JsonTokenType.Number || !json.TryGetInt32(out int number))
        {
            return null;
        }

        found = true;
        return number;
    }

    private DateTimeOffset? Time()
    {
        if (json.TokenType != JsonTokenType.String || !json.TryGetDateTimeOffset(out DateTimeOffset value))
        {
            return null;
        }

        found = true;
        return value;
    }

    private readonly string? TryGetString()
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            // Bytes that are not UTF-8, or half of a surrogate pair.
            return null;
        }
    }
}
