namespace CampaignsGen.Runtime;

public sealed partial class ApiRequest
{
    private string? accepted;

    /// <summary>The <c>Accept</c> header; null sends none.</summary>
    internal string? AcceptHeader => accepted ?? Operation.Accept;

    /// <summary>Asks for the answer in one of the media types that the operation offers.</summary>
    /// <param name="mediaType">The media type; null leaves the choice to the server.</param>
    /// <param name="others">What is accepted besides, for errors.</param>
    /// <exception cref="ArgumentException">The media type holds a line break, another control character or one outside ASCII.</exception>
    public void Accept(string? mediaType, string? others = null)
    {
        if (mediaType is null)
        {
            return;
        }

        if (HeaderText.FaultOf(mediaType) is { } fault)
        {
            throw new ArgumentException($"The media type that {Operation.Id} is asked for {fault}. Nothing was sent.");
        }

        accepted = others is null ? mediaType : $"{mediaType}, {others}";
    }
}
