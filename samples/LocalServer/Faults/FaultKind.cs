namespace CampaignsGen.LocalServer.Faults;

/// <summary>Specifies a fault that the page can inject.</summary>
internal enum FaultKind
{
    None,

    /// <summary>The response comes late.</summary>
    Latency,

    /// <summary>429 with Retry-After. The request is not handled.</summary>
    TooManyRequests,

    /// <summary>500. The request is not handled.</summary>
    InternalServerError,

    /// <summary>503 with Retry-After. The request is not handled.</summary>
    ServiceUnavailable,

    /// <summary>The connection is reset. The request is not handled.</summary>
    Reset,

    /// <summary>The request is handled and the connection is reset, so the caller cannot know.</summary>
    LostResponse,

    /// <summary>The request is handled and half of the response is sent.</summary>
    HalfResponse,
}
