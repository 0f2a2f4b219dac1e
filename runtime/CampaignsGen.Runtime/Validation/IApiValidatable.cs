using System.ComponentModel;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// Defines a model of requests for which the document defines limits. Emitted models implement it if the project
/// enables validation.
/// </summary>
public interface IApiValidatable
{
    /// <summary>Validates the values of this model against the limits of the document.</summary>
    /// <param name="check">The object that collects the violations.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void Check(RequestCheck check);
}
