using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// Holds the values of a request against the limits of the document, and collects what breaks one. Emitted code names the place
/// of each value, and its limits.
/// </summary>
/// <remarks>Where nothing is wrong, no text is made: the place is kept as its steps.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class RequestCheck
{
    // More than any model has that is no circle.
    private const int MostLevels = 256;
    private const int MostErrors = 100;

    private readonly PlaceSteps steps = new();
    private List<ApiValidationError>? errors;
    private ParameterLocation location;
    private string? parameter;

    /// <summary>What was found, in the order of the checks.</summary>
    internal IReadOnlyList<ApiValidationError> Errors => errors ?? (IReadOnlyList<ApiValidationError>)[];

    private bool IsFull => errors?.Count >= MostErrors;

    /// <summary>Turns to a parameter.</summary>
    /// <param name="location">Where it travels.</param>
    /// <param name="name">Its name.</param>
    /// <returns>This object, for the checks.</returns>
    public RequestCheck Parameter(ParameterLocation location, string name)
    {
        this.location = location;
        parameter = name;
        return Whole();
    }

    /// <summary>Turns to the body.</summary>
    /// <returns>This object, for the checks.</returns>
    public RequestCheck Body()
    {
        parameter = null;
        return Whole();
    }

    /// <summary>Turns to a property of the object at hand.</summary>
    /// <param name="name">Its name in JSON.</param>
    /// <returns>This object, for the checks.</returns>
    public RequestCheck At(string name)
    {
        steps.Last.Set(name);
        return this;
    }

    /// <summary>Turns to the object at hand as a whole.</summary>
    /// <returns>This object, for the checks.</returns>
    public RequestCheck Whole()
    {
        steps.Last = default;
        return this;
    }

    /// <summary>Checks that a value is there.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>This object.</returns>
    public RequestCheck Required<T>(T value) => value is null ? Add("required", null, "is missing") : this;

    /// <summary>Checks what a model holds.</summary>
    /// <param name="model">The model; null passes.</param>
    /// <returns>This object.</returns>
    public RequestCheck Model(IApiValidatable? model)
    {
        if (model is not null && Enter())
        {
            model.Check(this);
            steps.Leave();
        }

        return this;
    }

    /// <summary>Checks that a value is one of those that the document lists.</summary>
    /// <param name="isKnown">Whether it is; null passes.</param>
    /// <returns>This object.</returns>
    public RequestCheck Known(bool? isKnown) =>
        isKnown is false ? Add("enum", null, "is none of the values that the document lists") : this;

    /// <summary>Ends the checks of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <exception cref="ApiValidationException">A value breaks a limit.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is null.</exception>
    public void ThrowIfAny(ApiOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (errors is not null)
        {
            throw new ApiValidationException(operation.Id + " was not sent", operation.Id, errors);
        }
    }

    private string? ParameterText =>
        parameter is null
            ? null
            : location switch
            {
                ParameterLocation.Query => "query parameter",
                ParameterLocation.Header => "header",
                ParameterLocation.Path => "path parameter",
                _ => "cookie",
            } + $" '{parameter}'";

    private bool Enter()
    {
        if (IsFull)
        {
            return false;
        }

        if (steps.Count == MostLevels)
        {
            Add("depth", CountText.Of(MostLevels), $"is nested in more than {CountText.Of(MostLevels)} levels");
            return false;
        }

        steps.Enter();
        return true;
    }

    private RequestCheck Add(string keyword, string? limit, string message)
    {
        if (!IsFull)
        {
            (errors ??= []).Add(new ApiValidationError(ParameterText, steps.ToPointer(), keyword, limit, message));
        }

        return this;
    }
}
