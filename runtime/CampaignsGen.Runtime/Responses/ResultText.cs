namespace CampaignsGen.Runtime;

/// <summary>
/// Reads the pieces of a stream in the format of gRPC-Gateway: each is <c>{"result": …}</c>, or <c>{"error": …}</c>
/// instead of the last one.
/// </summary>
internal static class ResultText
{
    private const int Result = 0;
    private const int Error = 1;
    private static readonly PropertyNames Names = new("result", "error");

    internal static ItemRead<T> Read<T>(JsonRead<T> read) => ItemText.Json(Unwrap(read));

    /// <summary>Determines whether the piece indicates that the stream failed.</summary>
    internal static bool IsError(ReadOnlySpan<byte> item)
    {
        var json = new JsonIn(item);
        int property = PropertyNames.None;
        json.BeginObject();
        while (json.NextProperty(Names, ref property))
        {
            if (property == Error && !json.TryReadNull())
            {
                return true;
            }

            if (property != Error)
            {
                json.Skip();
            }
        }

        return false;
    }

    private static JsonRead<T> Unwrap<T>(JsonRead<T> read) =>
        (ref JsonIn json) =>
        {
            T? value = default;
            bool isThere = false;
            int property = PropertyNames.None;
            json.BeginObject();
            while (json.NextProperty(Names, ref property))
            {
                if (property == Result && !isThere)
                {
                    value = read(ref json);
                    isThere = true;
                }
                else
                {
                    json.Skip();
                }
            }

            return isThere ? value! : throw json.Missing("result");
        };
}
