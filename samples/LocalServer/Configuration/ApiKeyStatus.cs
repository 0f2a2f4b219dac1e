namespace CampaignsGen.LocalServer;

/// <summary>Specifies the status of an API key, which determines the response to a request with it.</summary>
public enum ApiKeyStatus
{
    /// <summary>The key gives access.</summary>
    Active,

    /// <summary>The key was revoked: 401.</summary>
    Revoked,

    /// <summary>The app that the key belonged to was deleted: 401.</summary>
    AppDeleted,

    /// <summary>The app has no Contact Center Campaigns API Product: 403.</summary>
    ProductMissing,

    /// <summary>The role that granted the key does not permit this API: 403.</summary>
    RoleForbids,
}
