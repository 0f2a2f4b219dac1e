using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>The part of a body that people may see.</summary>
internal static class RawText
{
    /// <summary>
    /// Decodes the first 8 KiB as UTF-8, with U+FFFD for what is none, and takes out every credential of the client's;
    /// also the first part of one at the place where the body was cut.
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

        string text = Encoding.UTF8.GetString(shown);
        return isCut ? redaction.ApplyToCut(text) : redaction.Apply(text);
    }
}
