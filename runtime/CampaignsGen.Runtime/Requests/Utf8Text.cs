using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>Text of a body as UTF-8. What is no text is refused: a replacement would reach the server in silence.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Appends a text.</summary>
    /// <param name="buffer">Takes the bytes.</param>
    /// <param name="text">The text.</param>
    /// <param name="what">What the text is, as the beginning of a sentence.</param>
    /// <param name="operation">What it is sent with.</param>
    /// <exception cref="ArgumentException">The text holds half of a surrogate pair.</exception>
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
                $"{what} of {operation.Id} holds half of a surrogate pair (character {exception.Index + 1}), "
                    + "which is no character. Nothing was sent."
            );
        }
    }
}
