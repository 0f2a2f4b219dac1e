using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>Provides the two ways of reading an item.</summary>
internal static class ItemText
{
    internal static string Text(ReadOnlySpan<byte> item) => Encoding.UTF8.GetString(item);

    internal static ItemRead<T> Json<T>(JsonRead<T> read) => item => JsonText.Read(item, read);
}
