using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>Provides the part of a body that can be displayed.</summary>
internal static class RawText
{
    /// <summary>
    /// Decodes the first 8 KiB as UTF-8, replaces invalid bytes with U+FFFD, and removes all credentials of the client,
    /// including the first part of one at the position where the body was truncated.
    /// </summary>
    internal static string Of(ReceivedBody body, Redaction redaction) => Of(body.Bytes, body.IsCut, redaction);

    /// <inheritdoc cref="Of(ReceivedBody, Redaction)"/>
    internal static string Of(ReadOnlySpan<byte> shown, bool isCut, Redaction redaction)
    {
        if (shown.Length > ReceivedBody.ShownBytes)
        {
            shown = shown[..ReceivedBody.ShownBytes];
            isCut = true;
        }

        if (shown.IsEmpty)
        {
            return "";
        }

        // A replacement character at the end would keep the beginning of a credential from being found.
        return isCut
            ? redaction.ApplyToCut(Encoding.UTF8.GetString(TextCut.WithoutPartOfCharacter(shown)))
            : redaction.Apply(Encoding.UTF8.GetString(shown));
    }
}
