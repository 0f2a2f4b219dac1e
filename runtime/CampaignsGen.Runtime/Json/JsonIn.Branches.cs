using System.Numerics;
using System.Text;
using System.Text.Json;

namespace CampaignsGen.Runtime;

public ref partial struct JsonIn
{
    /// <summary>Looks into the object at hand, which stays to be read, for what tells of which branch of a choice it is.</summary>
    /// <param name="branches">The branches.</param>
    /// <param name="match">The JSON of the object, where it is of several branches or has a property that its branch would lose.</param>
    /// <returns>The index of the branch; negative where it is of none.</returns>
    /// <exception cref="JsonException">The object is malformed.</exception>
    public readonly int Peek(ObjectBranches branches, out ObjectMatch? match)
    {
        int branch = branches.Find(this, out ulong matches, out bool isWhole);
        JsonIn whole = this;
        match = isWhole && (matches & (matches - 1)) == 0 ? null : new ObjectMatch(whole.ReadElement(), matches);
        return branch;
    }

    /// <summary>Looks into the array at hand, which stays to be read, for the type of its first item that is not null.</summary>
    /// <returns>The type; <see cref="JsonKinds.None"/> where there is no such item.</returns>
    /// <exception cref="JsonException">The array is malformed.</exception>
    public readonly JsonKinds PeekItem()
    {
        JsonIn ahead = this;
        ahead.BeginArray();
        while (ahead.NextItem())
        {
            if (!ahead.TryReadNull())
            {
                return ahead.KindOfValue();
            }
        }

        return JsonKinds.None;
    }

    /// <summary>The type of the value at hand, which stays to be read.</summary>
    internal readonly JsonKinds KindOfValue() =>
        Kind switch
        {
            JsonKind.Null => JsonKinds.Null,
            JsonKind.Boolean => JsonKinds.Boolean,
            JsonKind.Number => IsWholeNumber() ? JsonKinds.Integer : JsonKinds.Fraction,
            JsonKind.String => JsonKinds.String,
            JsonKind.Array => JsonKinds.Array,
            _ => JsonKinds.Object,
        };

    /// <summary>Takes the value at hand: the text of a string, the JSON of a number or boolean, null for anything else.</summary>
    internal string? TakePlainText()
    {
        switch (Kind)
        {
            case JsonKind.String:
                return ReadString();
            case JsonKind.Number:
                return Encoding.ASCII.GetString(TakeNumber("a number"));
            case JsonKind.Boolean:
                return ReadBoolean() ? "true" : "false";
            default:
                Skip();
                return null;
        }
    }

    private readonly bool IsWholeNumber()
    {
        JsonIn ahead = this;
        ReadOnlySpan<byte> number = ahead.TakeNumber("a number");
        return number.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0 || TryParseInteger(number, out BigInteger _);
    }
}
