using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>A <see cref="JsonException"/> that says beside its message and path what it is about.</summary>
/// <param name="message">What is wrong, for people.</param>
/// <param name="path">Where in the JSON; null where nobody may see it.</param>
/// <param name="line">The line, from 0.</param>
/// <param name="position">The byte in that line, from 0.</param>
internal sealed class JsonFault(string message, string? path, long? line, long? position)
    : JsonException(message, path, line, position)
{
    /// <summary>The byte in the text, from 0.</summary>
    internal long? Offset;

    /// <summary>What is expected there; null where the text is malformed.</summary>
    internal string? Expected;

    /// <summary>What is there instead; null where the text is malformed.</summary>
    internal string? Found;
}
