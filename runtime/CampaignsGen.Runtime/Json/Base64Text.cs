using System.Buffers;
using System.Buffers.Text;

namespace CampaignsGen.Runtime;

/// <summary>
/// Decodes Base64 in all variants that occur in practice: with the URL-safe alphabet (RFC 4648, section 5), without
/// padding, and with white space.
/// </summary>
internal static class Base64Text
{
    /// <returns>The bytes, or <see langword="null"/> if the text is not Base64.</returns>
    internal static byte[]? Decode(ReadOnlySpan<byte> utf8)
    {
        var bytes = new byte[utf8.TrimEnd((byte)'=').Length * 3 / 4];
        OperationStatus status = Base64.DecodeFromUtf8(utf8, bytes, out _, out int length);
        if (status != OperationStatus.Done)
        {
            status = Base64.DecodeFromUtf8(Usual(utf8), bytes, out _, out length);
        }

        return status != OperationStatus.Done ? null
            : length == bytes.Length ? bytes
            : bytes[..length];
    }

    private static ReadOnlySpan<byte> Usual(ReadOnlySpan<byte> utf8)
    {
        const int Group = 4;
        var usual = new byte[utf8.Length + Group];
        int length = 0;
        foreach (byte character in utf8.TrimEnd("= \n\r\t"u8))
        {
            if (character is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                usual[length++] = character switch
                {
                    (byte)'-' => (byte)'+',
                    (byte)'_' => (byte)'/',
                    _ => character,
                };
            }
        }

        int whole = (length + Group - 1) / Group * Group;
        usual.AsSpan(length..whole).Fill((byte)'=');
        return usual.AsSpan(0, whole);
    }
}
