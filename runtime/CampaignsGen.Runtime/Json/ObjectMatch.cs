using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>Represents the JSON of an object that matches several branches of a choice, and those branches.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectMatch
{
    private readonly ulong branches;

    internal ObjectMatch(JsonElement json, ulong branches)
    {
        Json = json;
        this.branches = branches;
    }

    /// <summary>Gets the object as received.</summary>
    public JsonElement Json { get; }

    /// <summary>Reads the object as one of the branches.</summary>
    internal bool TryRead<T>(int branch, JsonRead<T> read, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return (branches & (1ul << branch)) != 0 && TryRead(Json, read, out value);
    }

    /// <summary>Reads JSON as a type, if it is of that type.</summary>
    internal static bool TryRead<T>(JsonElement json, JsonRead<T> read, [MaybeNullWhen(false)] out T value)
    {
        JsonIn text = new(Encoding.UTF8.GetBytes(json.GetRawText()));
        try
        {
            value = read(ref text);
            return true;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }
}
