namespace CampaignsGen.Runtime;

public sealed partial class ApiRequest
{
    private string? accepted;

    /// <summary>Gets the value of the <c>Accept</c> header, or <see langword="null"/> to send none.</summary>
    internal string? AcceptHeader => accepted ?? Operation.Accept;

    /// <summary>Requests one of the media types that the operation offers.</summary>
    /// <param name="mediaType">The media type, or <see langword="null"/> to let the server choose.</param>
    /// <param name="others">The media types to accept in addition, for errors.</param>
    /// <exception cref="ArgumentException">
    /// The media type contains a line break, another control character, or a character that is not ASCII.
    /// </exception>
    public void Accept(string? mediaType, string? others = null)
    {
        if (mediaType is null)
        {
            return;
        }

        if (HeaderText.FaultOf(mediaType) is { } fault)
        {
            throw new ArgumentException(
                $"The media type that is requested from {Operation.Id} {fault}. Nothing was sent."
            );
        }

        accepted = others is null ? mediaType : $"{mediaType}, {others}";
    }
}
