using System.Numerics;
using System.Text;
using System.Text.Json;

namespace CampaignsGen.Runtime;

public ref partial struct JsonIn
{
    /// <summary>
    /// Looks ahead into the current object, without consuming it, to determine which branch of a choice it belongs to.
    /// </summary>
    /// <param name="branches">The branches.</param>
    /// <param name="match">
    /// When this method returns, the JSON of the object if it matches several branches or has a property that its
    /// branch would not keep; otherwise, <see langword="null"/>.
    /// </param>
    /// <returns>The index of the branch, or a negative number if the object matches none.</returns>
    /// <exception cref="JsonException">The object is malformed.</exception>
    public readonly int Peek(ObjectBranches branches, out ObjectMatch? match)
    {
        int branch = branches.Find(this, out ulong matches, out bool isWhole);
        match = Match(matches, isWhole);
        return branch;
    }

    /// <summary>
    /// Looks ahead into the current array, without consuming it, to determine which branch of a choice it belongs to.
    /// </summary>
    /// <param name="branches">The branches.</param>
    /// <param name="match">
    /// When this method returns, the JSON of the array if it matches several branches or has a property that its
    /// branch would not keep; otherwise, <see langword="null"/>.
    /// </param>
    /// <returns>The index of the branch, or a negative number if the array matches none.</returns>
    /// <exception cref="JsonException">The array is malformed.</exception>
    public readonly int Peek(ArrayBranches branches, out ObjectMatch? match)
    {
        int branch = branches.Find(this, out ulong matches, out bool isWhole);
        match = Match(matches, isWhole);
        return branch;
    }

    private readonly ObjectMatch? Match(ulong matches, bool isWhole)
    {
        JsonIn whole = this;
        return isWhole && (matches & (matches - 1)) == 0 ? null : new ObjectMatch(whole.ReadElement(), matches);
    }

    /// <summary>
    /// Looks ahead into the current array, without consuming it, for the type of its first item that is not
    /// <see langword="null"/>.
    /// </summary>
    /// <returns>The type, or <see cref="JsonKinds.None"/> if there is no such item.</returns>
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

    /// <summary>Returns the type of the current value without consuming it.</summary>
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

    /// <summary>
    /// Reads the current value: the text of a string, the JSON of a number or Boolean, or <see langword="null"/> for
    /// any other value.
    /// </summary>
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
