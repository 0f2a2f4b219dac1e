using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>Represents a <see cref="JsonException"/> that has details in addition to its message and path.</summary>
/// <param name="message">The message for display.</param>
/// <param name="path">The path in the JSON text, or <see langword="null"/> if it must not be shown.</param>
/// <param name="line">The line, from 0.</param>
/// <param name="position">The byte in that line, from 0.</param>
internal sealed class JsonFault(string message, string? path, long? line, long? position)
    : JsonException(message, path, line, position)
{
    /// <summary>The byte offset in the text, from 0.</summary>
    internal long? Offset;

    /// <summary>The description of what was expected, or <see langword="null"/> if the text is malformed.</summary>
    internal string? Expected;

    /// <summary>The description of what was found, or <see langword="null"/> if the text is malformed.</summary>
    internal string? Found;
}
