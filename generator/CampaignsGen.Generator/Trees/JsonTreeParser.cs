using System.Text;
using System.Text.Json;
using CampaignsGen.Generator.Diagnostics;

namespace CampaignsGen.Generator.Trees;

/// <summary>Parses JSON text (RFC 8259). It stops at the first error and keeps what precedes it.</summary>
internal ref struct JsonTreeParser
{
    private const int LineFeed = '\n';

    private readonly byte[] octets;
    private readonly CancellationToken cancellationToken;
    private readonly TreeBuilder builder;
    private readonly TextPool pool = new();
    private Utf8JsonReader reader;

    private JsonTreeParser(string text, int start, TreeLimits limits, CancellationToken cancellationToken)
    {
        this.cancellationToken = cancellationToken;
        octets = Encoding.UTF8.GetBytes(start == 0 ? text : text[start..]);
        builder = new(limits, new Utf8Offsets(octets, text.Length - start, start));
        // One level more than is accepted, so that the builder detects and reports nesting that is too deep.
        reader = new(octets, new JsonReaderOptions { MaxDepth = limits.Depth + 1 });
    }

    /// <param name="text">The text.</param>
    /// <param name="start">The position at which the JSON begins.</param>
    /// <param name="limits">The size limits.</param>
    /// <param name="cancellationToken">A token to cancel the parsing.</param>
    public static Tree Parse(string text, int start, TreeLimits limits, CancellationToken cancellationToken)
    {
        JsonTreeParser parser = new(text, start, limits, cancellationToken);
        parser.Run();
        return parser.builder.Finish();
    }

    private void Run()
    {
        try
        {
            while (!builder.Failed && reader.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                Take();
            }
        }
        catch (JsonException exception)
        {
            int offset = OffsetOf(exception);
            string problem = SyntaxProblem.OfJson(octets, offset, Sentence(exception.Message));
            builder.Fail(ReadingDiagnostics.SyntaxError, offset, "JSON", problem);
        }
        catch (InvalidOperationException)
        {
            // The reader accepts escapes such as "\ud800", but throws when the string is read.
            string problem = "a string contains a lone surrogate";
            builder.Fail(ReadingDiagnostics.SyntaxError, (int)reader.TokenStartIndex, "JSON", problem);
        }
    }

    private void Take()
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                builder.TakeKey(Name(), Token(quotes: 2));
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                builder.Open(reader.TokenType == JsonTokenType.StartObject, Token());
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                builder.Close();
                break;
            default:
                builder.Add(Scalar(), Token(reader.TokenType == JsonTokenType.String ? 2 : 0));
                break;
        }
    }

    private Extent Token(int quotes = 0)
    {
        int start = (int)reader.TokenStartIndex;
        return new(start, start + reader.ValueSpan.Length + quotes);
    }

    private string Name()
    {
        ref string? known = ref pool.NameAt(reader.ValueSpan);
        if (known is null || !reader.ValueTextEquals(known))
        {
            known = reader.GetString()!;
        }

        return known;
    }

    private TreeScalar ShortText()
    {
        ref TreeScalar? known = ref pool.ValueAt(reader.ValueSpan);
        if (known is null || !reader.ValueTextEquals(known.Text))
        {
            known = new(ScalarKind.String, reader.GetString()!);
        }

        return known;
    }

    private TreeScalar? Scalar() =>
        reader.TokenType switch
        {
            JsonTokenType.String when reader.ValueSpan.Length <= TextPool.MostOfShort => ShortText(),
            JsonTokenType.String => new(ScalarKind.String, reader.GetString()!),
            JsonTokenType.Number => new(ScalarKind.Number, Number()),
            JsonTokenType.True => TreeScalar.True,
            JsonTokenType.False => TreeScalar.False,
            _ => null,
        };

    private string Number() => Encoding.UTF8.GetString(octets, (int)reader.TokenStartIndex, reader.ValueSpan.Length);

    private readonly int OffsetOf(JsonException exception)
    {
        int lineStart = 0;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
        {
            lineStart = Array.IndexOf(octets, (byte)LineFeed, lineStart) + 1;
        }

        return (int)Math.Min(lineStart + (exception.BytePositionInLine ?? 0), octets.Length);
    }

    /// <summary>Returns the message without the position, which is reported separately, and without the period.</summary>
    private static string Sentence(string message)
    {
        int place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? message : message[..place]).TrimEnd('.');
    }
}
