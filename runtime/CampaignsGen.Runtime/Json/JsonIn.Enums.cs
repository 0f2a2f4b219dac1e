using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CampaignsGen.Runtime;

public ref partial struct JsonIn
{
    /// <summary>Reads the value of an open enum of strings. No string is allocated for a known value.</summary>
    /// <typeparam name="T">The type of the open enum.</typeparam>
    /// <returns>The shared instance of a known value, or a new instance.</returns>
    /// <exception cref="JsonException">The value is not a string, or not valid Unicode.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T ReadEnum<T>()
        where T : OpenEnum<T>, IOpenEnum<T> => ReadEnum(T.Known);

    /// <summary>Reads the value of an open enum of integers.</summary>
    /// <typeparam name="T">The type of the open enum.</typeparam>
    /// <returns>The shared instance of a known value, or a new instance.</returns>
    /// <exception cref="JsonException">The value is not a 64-bit integer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T ReadIntegerEnum<T>()
        where T : OpenIntegerEnum<T>, IOpenIntegerEnum<T> => ReadEnum(T.Known);

    private T ReadEnum<T>(KnownValues<T> known)
        where T : OpenEnum<T>, IOpenEnum<T>
    {
        if (known.IsLenient && Current != '"')
        {
            return known.FromValue(ReadStringOrBare());
        }

        int start = position;
        if (known.Find(TakeShortText("a string")) is { } shared)
        {
            return shared;
        }

        position = start;
        return known.FromValue(ReadString());
    }

    private T ReadEnum<T>(KnownIntegers<T> known)
        where T : OpenIntegerEnum<T>, IOpenIntegerEnum<T> =>
        known.FromValue(known.IsLenient ? ReadInt64OrText() : ReadInt64());
}
