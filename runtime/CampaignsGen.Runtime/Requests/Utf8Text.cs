using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>
/// Writes the text of a body as UTF-8. Invalid text is rejected, because a replacement would reach the server
/// unnoticed.
/// </summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Appends a text.</summary>
    /// <param name="buffer">The buffer for the bytes.</param>
    /// <param name="text">The text.</param>
    /// <param name="what">The description of the text, as the beginning of a sentence.</param>
    /// <param name="operation">The operation that sends it.</param>
    /// <exception cref="ArgumentException">The text contains an unpaired surrogate.</exception>
    internal static void Write(PooledBuffer buffer, ReadOnlySpan<char> text, string what, ApiOperation operation)
    {
        try
        {
            int count = Strict.GetByteCount(text);
            buffer.Advance(Strict.GetBytes(text, buffer.GetSpan(count)));
        }
        catch (EncoderFallbackException exception)
        {
            throw new ArgumentException(
                $"{what} of {operation.Id} contains an unpaired surrogate (character {exception.Index + 1}), "
                    + "which is not a valid character. Nothing was sent."
            );
        }
    }
}
